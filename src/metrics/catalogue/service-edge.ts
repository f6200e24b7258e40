import { count, mean, share } from '../figure.ts';
import { atEdge, type ServiceRow } from './service-row.ts';

const counted = (title: ServiceRow['title'], definition: ServiceRow['title'], of: ServiceRow['of']) => ({
  title,
  unit: 'count' as const,
  better: null,
  definition,
  of,
});

/** What the caches before a service were asked and did; of a service without an edge nothing. */
export const SERVICE_EDGE = {
  edgeRequests: counted(
    { en: 'Requests at the edge', zh: '到达边缘的请求数' },
    {
      en: 'Requests that came to the edge of the service in measured time: hits, shield hits, those that waited for the answer to another and those that went on to the service. `arrivals` and all that is below it count what reaches the service itself.',
      zh: '统计时段内到达该服务边缘的请求数，含节点命中、护盾命中、等待同一应答的请求以及去往该服务的请求；`arrivals` 等指标只计到达该服务本身的请求。',
    },
    (seen) => count(atEdge(seen)),
  ),
  edgeHits: counted(
    { en: 'Edge hits', zh: '边缘命中数' },
    {
      en: 'Requests that their node answered at once with what it had kept.',
      zh: '由所到节点以其保存的应答立即回答的请求数。',
    },
    ({ sum }) => count(sum('edgeHits')),
  ),
  edgeShieldHits: counted(
    { en: 'Shield hits', zh: '护盾命中数' },
    {
      en: 'Requests that the shield answered at once with what it had kept, as their node had nothing.',
      zh: '所到节点没有、由护盾以其保存的应答立即回答的请求数。',
    },
    ({ sum }) => count(sum('edgeShieldHits')),
  ),
  edgeCollapsed: counted(
    { en: 'Collapsed at the edge', zh: '边缘合并的请求数' },
    {
      en: 'Requests that waited at the edge for the answer to another one and did not go to the service.',
      zh: '在边缘等待同一内容的另一请求的应答、未去往该服务的请求数。',
    },
    ({ sum }) => count(sum('edgeJoined')),
  ),
  edgeHitRate: {
    title: { en: 'Edge hit rate', zh: '边缘命中率' },
    unit: 'share',
    better: 'more',
    definition: {
      en: 'Edge hits divided by requests at the edge; a shield hit is none.',
      zh: '边缘命中数 ÷ 到达边缘的请求数；护盾命中不计为边缘命中。',
    },
    of: (seen) => share(seen.sum('edgeHits'), atEdge(seen)),
  },
  edgeMeanAgeMs: {
    title: { en: 'Mean age at the edge', zh: '边缘应答的平均存留时间' },
    unit: 'ms',
    better: 'less',
    definition: {
      en: 'How long ago what the edge answers was made, on average over all its answers that are no errors; one that has just come from the service is 0 old.',
      zh: '边缘所给应答（不含错误）自生成起的平均时间；刚由服务返回的应答计为 0。',
    },
    of: ({ sum, edgeAgeSum }) => mean(edgeAgeSum, sum('edgeAnswers')),
  },
} as const satisfies Readonly<Record<string, ServiceRow>>;

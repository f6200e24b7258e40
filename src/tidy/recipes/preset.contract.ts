/** Test support: a preset as its recipe adds it: a client of one's own that looks every three hours, over Wi-Fi. */

import type { Addition } from './program.contract.ts';

const VALUES = `# A client of our own: an alarm every three hours, over Wi-Fi only.
periodic:
  interval: 3h # the client's alarm
  window: never # the client asks for no use
  opportunity: { kind: timer, lateOpen: fetch } # the client's alarm
  network: wifi # the client's constraint
pre:
  enabled: false # the client makes none
lifecycle:
  suspendAfter: 5s # the client leaves it to the system
  destroyAfter: 30m # as above
update:
  push: 24h # the store updates within a day
  onColdStart: none # as above
`;
/** The line before it. */
const GUIDE = {
  en: '| `ios-refresh` | background app refresh of iOS: only where the app is opened daily |',
  zh: '| `ios-refresh` | iOS 的后台刷新：仅限每天打开的应用 |',
};

export const PRESET: Addition = {
  recipe: 'A preset',
  files: {
    'src/scenario/presets/in-house.yaml': VALUES,
    'src/scenario/presets.ts': [
      [
        '} as const satisfies',
        `  'in-house': {
    whatItIs: 'a client of our own: an alarm every three hours, over Wi-Fi',
    functions: 'own',
    request: plainRequest,
  },
} as const satisfies`,
      ],
    ],
    'docs/guide/04-describe-a-policy.md': [
      [
        GUIDE.en,
        `${GUIDE.en}\n| \`in-house\` | a client of our own: an alarm every three hours, over Wi-Fi |`,
      ],
    ],
    'docs/zh/guide/04-describe-a-policy.md': [
      [GUIDE.zh, `${GUIDE.zh}\n| \`in-house\` | 自有客户端：每三小时一次闹钟，仅 Wi-Fi |`],
    ],
  },
};

import type { ServiceView } from '../../charts/service-view.ts';
import type { ReportContext } from '../../words/report-context.ts';
import type { PictureGroup } from '../picture-group.ts';
import { serviceBill } from './service-bill.ts';
import { serviceEdge } from './service-edge.ts';
import { serviceFates } from './service-fates.ts';
import { serviceHour } from './service-hour.ts';
import { serviceInstances } from './service-instances.ts';
import { serviceLink } from './service-link.ts';
import { serviceLoad } from './service-load.ts';
import { serviceOverloads } from './service-overloads.ts';
import { serviceQueue, serviceWait } from './service-queue.ts';
import { serviceSeconds } from './service-seconds.ts';

/** Servers that requests meet: none where nothing queues, or where nothing is known over time. */
export function servicePictures(context: ReportContext): readonly PictureGroup[] {
  const { say, services } = context;
  if (services.length === 0) return [];
  const bill = serviceBill(context);
  return [
    {
      id: 'servers',
      title: say({ en: 'Servers', zh: '服务器' }),
      question: say({
        en: 'When did the servers have more to do than they can, why, and when was it over?',
        zh: '服务器何时不堪重负，原因何在，何时恢复？',
      }),
      pictures: [
        ...services.flatMap((view, index) => picturesOf(context, view, index === 0)),
        ...(bill ? [{ picture: bill }] : []),
      ],
    },
  ];
}

function picturesOf(context: ReportContext, view: ServiceView, isFirst: boolean): PictureGroup['pictures'] {
  const sometimes = [
    serviceLink(context, view),
    serviceEdge(context, view),
    serviceInstances(context, view),
    serviceHour(context, view),
    serviceSeconds(context, view),
    serviceOverloads(context, view),
  ];
  return [
    { picture: serviceLoad(context, view, isFirst) },
    { picture: serviceQueue(context, view), isHalfWidth: true },
    { picture: serviceWait(context, view), isHalfWidth: true },
    { picture: serviceFates(context, view) },
    ...sometimes.flatMap((picture) => (picture ? [{ picture }] : [])),
  ];
}

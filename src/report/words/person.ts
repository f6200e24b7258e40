/** One simulated person in words: who this is, and what happened in measured time. */

import type { ReportPerson } from '../html/report-person.ts';
import { count } from './quantity.ts';
import type { Speech } from './speech.ts';

export interface PersonLife {
  readonly device: number;
  readonly owner: string;
  readonly city: string;
  readonly phone: string;
  /** By name. */
  readonly apps: readonly string[];
  readonly opens: number;
  readonly coldStarts: number;
  readonly fetches: number;
  readonly reads: number;
  readonly freshReads: number;
  /** The oldest answer that was shown, in ms; `null` if none was. */
  readonly oldestMs: number | null;
}

export function personText(life: PersonLife, speech: Speech): ReportPerson {
  const { say } = speech;
  const { device, owner, city, phone } = life;
  const [name] = life.apps;
  const number = count(life.apps.length);
  const apps =
    life.apps.length === 1
      ? say({ en: `“${name}”`, zh: `小程序“${name}”` })
      : say({ en: `${number} apps`, zh: ` ${number} 个小程序` });
  const article = /^([AEIOU]|Honor)/i.test(phone) ? 'an' : 'a';
  return {
    name: say({ en: `${owner} in ${city}`, zh: `${owner}（${city}）` }),
    about: say({
      en: `Device ${device}, ${article} ${phone} with ${apps}`,
      zh: `设备 ${device}，${phone}，使用${apps}`,
    }),
    story: storyOf(life, speech),
  };
}

function storyOf(life: PersonLife, { say, duration }: Speech): readonly string[] {
  const { owner, opens, coldStarts, fetches, oldestMs } = life;
  const [fresh, reads] = [count(life.freshReads), count(life.reads)];
  const story = [
    opens === 0
      ? say({
          en: `${owner} did not open the app in measured time.`,
          zh: `${owner} 在统计时段内没有打开小程序。`,
        })
      : say({
          en: `${owner} opened the app ${times(opens)} (${count(coldStarts)} ${coldStarts === 1 ? 'cold start' : 'cold starts'}).`,
          zh: `${owner} 打开小程序 ${count(opens)} 次，其中冷启动 ${count(coldStarts)} 次。`,
        }),
  ];
  if (fetches > 0) {
    story.push(
      say({
        en: `In the background it was refreshed ${times(fetches)}.`,
        zh: `期间在后台周期性更新 ${count(fetches)} 次。`,
      }),
    );
  }
  if (oldestMs !== null) {
    story.push(
      say({
        en: `${fresh} of ${reads} reads found a fresh answer; the oldest answer shown was ${duration(oldestMs)} old.`,
        zh: `${reads} 次读取中有 ${fresh} 次取到新鲜数据；所展示的最旧数据的年龄为 ${duration(oldestMs)}。`,
      }),
    );
  }
  return story;
}

function times(number: number): string {
  return number === 1 ? 'once' : `${count(number)} times`;
}

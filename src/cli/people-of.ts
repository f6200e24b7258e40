import { Books } from '../compiled/books/books.ts';
import { appModelOf, cohortOf } from '../compiled/domain/assignment.ts';
import { FACT } from '../compiled/facts/codes.ts';
import { fleetModule } from '../compiler/fleet-module.ts';
import { appsOfDevice } from '../engines/device-apps.ts';
import { FleetEngine } from '../engines/fleet/fleet.ts';
import { FactLog } from '../facts/log.ts';
import type { Fact, FactCode } from '../facts/vocabulary.ts';
import type { ReportPerson } from '../report/html/report-person.ts';
import { count } from '../report/words/quantity.ts';
import type { Speech } from '../report/words/speech.ts';
import type { Compiled } from '../scenario/compile/compile.ts';
import { appNameOf, personaOf } from '../scenario/personas.ts';

const HOW_MANY = 4;

/** The first few devices of a run as people whose days a report can tell, from their own facts in measured time. */
export async function peopleOf({ model }: Compiled, speech: Speech): Promise<ReportPerson[]> {
  const { say } = speech;
  const module = await fleetModule();
  const devices = Array.from({ length: Math.min(HOW_MANY, model.devices) }, (_, device) => device);
  return devices.map((device) => {
    const { owner, model: phone, city } = personaOf({ seed: model.seed, device });
    const apps = appsOfDevice(model, device);
    const [only] = apps;
    const name = only ? only.name || appNameOf({ seed: model.seed, app: only.app }) : '';
    const app =
      apps.length === 1
        ? say({ en: `“${name}”`, zh: `小程序“${name}”` })
        : say({ en: `${count(apps.length)} apps`, zh: `${count(apps.length)} 个小程序` });
    const article = /^([AEIOU]|Honor)/i.test(phone) ? 'an' : 'a';
    return {
      name: say({ en: `${owner} in ${city}`, zh: `${owner}（${city}）` }),
      about: say({
        en: `Device ${device}, ${article} ${phone} with ${app}`,
        zh: `设备 ${device}，${phone}，使用${app}`,
      }),
      story: storyOf(model, { device, owner, facts: factsOf(model, device, module) }, speech),
    };
  });
}

/** What happened to a device, which is lived alone, exactly as in the whole run. */
function factsOf(model: Compiled['model'], device: number, module: WebAssembly.Module): readonly Fact[] {
  const log = new FactLog();
  const engine = new FleetEngine(module, model, new Books(model), { from: device, to: device + 1, log });
  for (const _share of engine.run());
  return log.of(device).filter((fact) => fact.at >= model.warmupMs);
}

interface Life {
  readonly device: number;
  readonly owner: string;
  /** Of measured time. */
  readonly facts: readonly Fact[];
}

function storyOf(model: Compiled['model'], { device, owner, facts }: Life, speech: Speech): string[] {
  const { say, duration } = speech;
  const of = (...codes: FactCode[]) => facts.filter((fact) => codes.includes(fact.code));
  const hits = of(FACT.PeriodicHit);
  const opens = of(FACT.ColdStarted, FACT.HotStarted).length;
  const cold = of(FACT.ColdStarted).length;
  const fetches = of(FACT.PeriodicFetched).length;
  const story = [
    opens === 0
      ? say({
          en: `${owner} did not open the app in measured time.`,
          zh: `${owner} 在统计时段内没有打开小程序。`,
        })
      : say({
          en: `${owner} opened the app ${times(opens)}, ${times(cold)} from cold.`,
          zh: `${owner} 打开小程序 ${count(opens)} 次，其中冷启动 ${count(cold)} 次。`,
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
  if (hits.length > 0) {
    const cohort = model.cohorts[cohortOf(model, device)]!;
    const fresh = hits.filter((hit) => hit.a <= appModelOf(model, cohort, hit.app).freshForMs).length;
    const reads = count(hits.length + of(FACT.PeriodicMissed).length);
    const oldest = duration(Math.max(0, ...hits.map((hit) => hit.a)));
    story.push(
      say({
        en: `${count(fresh)} of ${reads} reads found a fresh answer; the oldest answer shown was ${oldest} old.`,
        zh: `${reads} 次读取中有 ${count(fresh)} 次取到新鲜数据；所展示的最旧数据的年龄为 ${oldest}。`,
      }),
    );
  }
  return story;
}

function times(number: number): string {
  return number === 1 ? 'once' : `${count(number)} times`;
}

import { Books } from '../compiled/books/books.ts';
import { appModelOf, cohortOf } from '../compiled/domain/assignment.ts';
import { FACT, type FactCode } from '../compiled/facts/codes.ts';
import { fleetModule } from '../compiler/fleet-module.ts';
import { appsOfDevice } from '../engines/device-apps.ts';
import { FleetEngine } from '../engines/fleet/fleet.ts';
import { FactLog } from '../facts/log.ts';
import type { Fact } from '../facts/vocabulary.ts';
import { roundDuration } from '../kernel/duration.ts';
import type { ReportPerson } from '../report/html/report-person.ts';
import { count } from '../report/words/quantity.ts';
import type { Compiled } from '../scenario/compile/compile.ts';
import { appNameOf, personaOf } from '../scenario/personas.ts';

const HOW_MANY = 4;

/** The first few devices of a run as people whose days a report can tell, from their own facts in measured time. */
export async function peopleOf({ model }: Compiled): Promise<ReportPerson[]> {
  const module = await fleetModule();
  const devices = Array.from({ length: Math.min(HOW_MANY, model.devices) }, (_, device) => device);
  return devices.map((device) => {
    const { owner, model: phone, city } = personaOf({ seed: model.seed, device });
    const apps = appsOfDevice(model, device);
    const [only] = apps;
    const app =
      apps.length === 1
        ? `“${only!.name || appNameOf({ seed: model.seed, app: only!.app })}”`
        : `${count(apps.length)} apps`;
    return {
      name: `${owner} in ${city}`,
      about: `Device ${device}, ${/^([AEIOU]|Honor)/i.test(phone) ? 'an' : 'a'} ${phone} with ${app}`,
      story: storyOf(model, factsOf(model, device, module), device, owner),
    };
  });
}

/** What happened to a device, which is lived alone, exactly as in the whole run. */
function factsOf(model: Compiled['model'], device: number, module: WebAssembly.Module): readonly Fact[] {
  const log = new FactLog();
  const engine = new FleetEngine(module, model, new Books(model), { from: device, to: device + 1, log });
  for (const _share of engine.run());
  return log.of(device);
}

function storyOf(model: Compiled['model'], lived: readonly Fact[], device: number, owner: string): string[] {
  const facts = lived.filter((fact) => fact.at >= model.warmupMs);
  const of = (...codes: FactCode[]) => facts.filter((fact) => codes.includes(fact.code));
  const hits = of(FACT.PeriodicHit);
  const opens = of(FACT.ColdStarted, FACT.HotStarted).length;
  const fetches = of(FACT.PeriodicFetched).length;
  const oldest = Math.max(0, ...hits.map((hit) => hit.a));
  const story = [
    opens === 0
      ? `${owner} did not open the app in measured time.`
      : `${owner} opened the app ${times(opens)}, ${times(of(FACT.ColdStarted).length)} from cold.`,
  ];
  if (fetches > 0) story.push(`In the background it was refreshed ${times(fetches)}.`);
  if (hits.length > 0) {
    const cohort = model.cohorts[cohortOf(model, device)]!;
    const fresh = hits.filter((hit) => hit.a <= appModelOf(model, cohort, hit.app).freshForMs).length;
    story.push(
      `${count(fresh)} of ${count(hits.length + of(FACT.PeriodicMissed).length)} reads found a fresh answer; ` +
        `the oldest that was shown was ${roundDuration(oldest)} old.`,
    );
  }
  return story;
}

function times(number: number): string {
  return number === 1 ? 'once' : `${count(number)} times`;
}

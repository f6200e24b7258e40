import { Books } from '../compiled/books/books.ts';
import { appModelOf, cohortOf } from '../compiled/domain/assignment.ts';
import { FACT, type FactCode } from '../compiled/facts/codes.ts';
import { fleetModule } from '../compiler/fleet-module.ts';
import { appsOfDevice } from '../engines/device-apps.ts';
import { devicesMeet } from '../engines/devices-meet.ts';
import { FleetEngine } from '../engines/fleet/fleet.ts';
import { FactLog } from '../facts/log.ts';
import type { ReportPerson } from '../report/html/report-person.ts';
import { personText } from '../report/words/person.ts';
import type { Speech } from '../report/words/speech.ts';
import type { Compiled } from '../scenario/compile/compile.ts';
import { appNameOf, personaOf } from '../scenario/personas.ts';

const HOW_MANY = 4;

/** The first few devices of a run as people whose days a report can tell, from their own facts in measured time. */
export async function peopleOf({ model }: Compiled, speech: Speech): Promise<ReportPerson[]> {
  if (devicesMeet(model)) return [];
  const count = Math.min(HOW_MANY, model.devices);
  const log = logOf(model, count, await fleetModule());
  return Array.from({ length: count }, (_, device) => {
    const { owner, model: phone, city } = personaOf({ seed: model.seed, device });
    const apps = appsOfDevice(model, device).map(
      ({ name, app }) => name || appNameOf({ seed: model.seed, app }),
    );
    const lived = lifeOf(model, device, log);
    return personText({ device, owner, city, phone, apps, ...lived }, speech);
  });
}

/** The facts of the first devices; they are lived alone, exactly as in the whole run. */
function logOf(model: Compiled['model'], count: number, module: WebAssembly.Module): FactLog {
  const log = new FactLog();
  const engine = new FleetEngine(module, model, new Books(model), { to: count, log });
  for (const _share of engine.run());
  return log;
}

/** What happened to a device in measured time. */
function lifeOf(model: Compiled['model'], device: number, log: FactLog) {
  const facts = log.of(device).filter((fact) => fact.at >= model.warmupMs);
  const of = (...codes: FactCode[]) => facts.filter((fact) => codes.includes(fact.code));
  const hits = of(FACT.PeriodicHit);
  const cohort = model.cohorts[cohortOf(model, device)]!;
  return {
    opens: of(FACT.ColdStarted, FACT.HotStarted).length,
    coldStarts: of(FACT.ColdStarted).length,
    fetches: of(FACT.PeriodicFetched).length,
    reads: hits.length + of(FACT.PeriodicMissed).length,
    freshReads: hits.filter((hit) => hit.a <= appModelOf(model, cohort, hit.app).freshForMs).length,
    oldestMs: hits.length === 0 ? null : Math.max(...hits.map((hit) => hit.a)),
  };
}

import { Books } from '../compiled/books/books.ts';
import { appModelOf, cohortOf } from '../compiled/domain/assignment.ts';
import { FACT, type FactCode } from '../compiled/facts/codes.ts';
import { fleetModule } from '../compiler/fleet-module.ts';
import { appsOfDevice } from '../engines/device-apps.ts';
import { FleetEngine } from '../engines/fleet/fleet.ts';
import { FactLog } from '../facts/log.ts';
import type { Fact } from '../facts/vocabulary.ts';
import type { ReportPerson } from '../report/html/report-person.ts';
import { personText } from '../report/words/person.ts';
import type { Speech } from '../report/words/speech.ts';
import type { Compiled } from '../scenario/compile/compile.ts';
import { appNameOf, personaOf } from '../scenario/personas.ts';

const HOW_MANY = 4;

/** The first few devices of a run as people whose days a report can tell, from their own facts in measured time. */
export async function peopleOf({ model }: Compiled, speech: Speech): Promise<ReportPerson[]> {
  const module = await fleetModule();
  const devices = Array.from({ length: Math.min(HOW_MANY, model.devices) }, (_, device) => device);
  return devices.map((device) => {
    const { owner, model: phone, city } = personaOf({ seed: model.seed, device });
    const apps = appsOfDevice(model, device).map(
      ({ name, app }) => name || appNameOf({ seed: model.seed, app }),
    );
    const lived = lifeOf(model, device, factsOf(model, device, module));
    return personText({ device, owner, city, phone, apps, ...lived }, speech);
  });
}

/** What happened to a device in measured time; it is lived alone, exactly as in the whole run. */
function factsOf(model: Compiled['model'], device: number, module: WebAssembly.Module): readonly Fact[] {
  const log = new FactLog();
  const engine = new FleetEngine(module, model, new Books(model), { from: device, to: device + 1, log });
  for (const _share of engine.run());
  return log.of(device).filter((fact) => fact.at >= model.warmupMs);
}

function lifeOf(model: Compiled['model'], device: number, facts: readonly Fact[]) {
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

import { encodeFact } from '../../facts/codec.ts';
import { FactLog } from '../../facts/log.ts';
import { runToEnd } from '../../run/run.ts';
import { compiledScenario, scenarioCommand } from '../options/scenario-options.ts';

/** `fleetcast agree`: runs a scenario on both engines, which must leave the same facts; names the first that differs. */
export function agreeCommand() {
  return scenarioCommand('agree').action(async (source, options) => {
    const compiled = await compiledScenario(source, options);
    const logs = { reference: new FactLog(), fleet: new FactLog() };
    const reference = await runToEnd(compiled, { engine: 'reference', log: logs.reference });
    const fleet = await runToEnd(compiled, { engine: 'fleet', log: logs.fleet });
    const isLivedAlike =
      reference.run.digest === fleet.run.digest && reference.run.events === fleet.run.events;
    const [ours, theirs] = [reference, fleet].map(({ metrics, series, distributions }) =>
      JSON.stringify({ metrics, series, distributions }),
    );
    const isSame = isLivedAlike && ours === theirs;
    const { digest, facts, events } = fleet.run;
    if (isSame)
      console.log(`both engines: digest ${digest}, ${facts} facts, ${events} events, the same metrics`);
    else if (isLivedAlike) console.log('the engines record the same facts but compute different metrics');
    else console.log(firstDifference(logs.reference, logs.fleet));
    if (!isSame) process.exitCode = 1;
  });
}

function firstDifference(reference: FactLog, fleet: FactLog): string {
  const [ours, theirs] = [[...reference], [...fleet]].map((facts) => facts.map(encodeFact)) as [
    string[],
    string[],
  ];
  const index = ours.findIndex((fact, at) => fact !== theirs[at]);
  const at = index < 0 ? ours.length : index;
  return [
    `the engines differ at fact ${at} (device,app,at,fact,version,a,b,c):`,
    `  reference  ${ours[at] ?? 'has ended'}`,
    `  fleet      ${theirs[at] ?? 'has ended'}`,
  ].join('\n');
}

import { Command } from '@commander-js/extra-typings';
import { scenarioJsonSchema } from '../../scenario/schema/json-schema.ts';

/** `fleetcast schema`: the JSON Schema of a scenario, for completion and checks in an editor. */
export function schemaCommand() {
  return new Command('schema').action(() => {
    console.log(JSON.stringify(scenarioJsonSchema(), null, 2));
  });
}

import { Command } from '@commander-js/extra-typings';
import { isPresetName, PRESET_NAMES, PRESETS, presetText } from '../../scenario/presets.ts';
import { nearMiss } from '../../scenario/problems/near-miss.ts';
import { UsageError } from '../failure.ts';
import { plainTable, terminalWidth } from '../terminal/plain-table.ts';

/** `fleetcast presets [name]`: the policies that are known by name; one of them as it may be written, with its sources. */
export function presetsCommand() {
  return new Command('presets').argument('[name]', 'a preset').action((name) => {
    if (name === undefined) {
      const rows = PRESET_NAMES.map((preset) => [preset, PRESETS[preset].whatItIs]);
      console.log(plainTable(['preset', 'what it is'], rows, terminalWidth()));
    } else if (isPresetName(name)) {
      console.log(presetText(name).trimEnd());
    } else {
      const suggestion = nearMiss(name, PRESET_NAMES);
      const hint = suggestion === undefined ? '' : ` (did you mean "${suggestion}"?)`;
      throw new UsageError(`there is no preset ${name}${hint}; presets are ${PRESET_NAMES.join(', ')}`);
    }
  });
}

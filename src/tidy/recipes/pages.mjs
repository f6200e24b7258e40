// Prints the generated files of the program of this folder as JSON by their paths, but for those that ask for long runs.
import { pages } from '../../publish/generated-files.ts';
import { weeks } from '../../publish/weeks.ts';

console.log(JSON.stringify(Object.fromEntries([...pages(), ...weeks()])));

import { readFileSync } from 'node:fs';
import { invariant } from '../kernel/invariant.ts';
import { PACKAGE_ROOT } from '../package-root.ts';

/** A text that is shipped as a file in templates/, with a value for each `{{name}}` in it. */
export function template(file: string, values: Readonly<Record<string, string>>): string {
  const text = readFileSync(new URL(`src/cli/templates/${file}`, PACKAGE_ROOT), 'utf8');
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    invariant(value !== undefined, () => `templates/${file} has no value for ${name}`);
    return value;
  });
}

/** Generated sources, each with the imports of the names that it uses: of one another, and of the domain. */

import { MODULES } from '../behaviours.ts';

const HEADER = '// Generated from the charts by `npm run generate`: do not edit. See chart-code.ts.';

/** Where a name is held, seen from the folder of the files. */
interface Home {
  readonly from: string;
  readonly isType: boolean;
}

/** @param files the lines of each by its name @returns their texts */
export function linked(files: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, string> {
  const homes = new Map([...domainHomes(), ...[...files].flatMap(([name, lines]) => homesIn(name, lines))]);
  return new Map([...files].map(([name, lines]) => [name, withImports(name, lines, homes)]));
}

function domainHomes(): [name: string, home: Home][] {
  const held = Object.entries(MODULES).flatMap(([file, module]) =>
    Object.keys(module).map((name): [string, Home] => [
      name,
      { from: `../../domain/${file}.ts`, isType: false },
    ]),
  );
  return [
    ['Cell', { from: '../../domain/cell.ts', isType: true }],
    ...held,
    ['NEVER', { from: '../../kernel/time.ts', isType: false }],
  ];
}

/** Classes of generated files are made by hand-written ones: here they are types. */
function homesIn(file: string, lines: readonly string[]): [name: string, home: Home][] {
  const exported = lines.join('\n').matchAll(/^export (function|class|const) (\w+)/gm);
  return [...exported].map(([, kind, name]) => [name!, { from: `./${file}`, isType: kind === 'class' }]);
}

function withImports(file: string, lines: readonly string[], homes: ReadonlyMap<string, Home>): string {
  const code = lines.filter((line) => !/^\s*(\/\/|\/\*|\*)/.test(line)).join('\n');
  const used = new Set(code.match(/(?<!\.)\b\w+\b/g));
  const imports = new Map<string, string[]>();
  for (const [name, { from, isType }] of homes) {
    if (!used.has(name) || from === `./${file}`) continue;
    const key = `${isType ? 'type ' : ''}${from}`;
    imports.set(key, [...(imports.get(key) ?? []), name]);
  }
  return [HEADER, '', ...[...imports].flatMap(importCode), '', ...lines].join('\n');
}

function importCode([key, names]: [string, string[]]): string[] {
  const [type, from] = key.startsWith('type ') ? ['type ', key.slice('type '.length)] : ['', key];
  const one = `import ${type}{ ${names.sort().join(', ')} } from '${from}';`;
  return one.length <= 110
    ? [one]
    : [`import ${type}{`, ...names.map((name) => `  ${name},`), `} from '${from}';`];
}

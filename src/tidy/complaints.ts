/** Test support: what is untidy about a file, each time with the mend. */

import { BANS, type Ban, EMPTY_NAMES, TEST_BANS, TOO_MANY_LINES } from './bans.ts';
import { importsOf, resolved, type SourceFile } from './imports.ts';
import { DOORS, EVERYWHERE, LAYERS, WORLDLY } from './layers.ts';

/** Tests and test support may look everywhere. */
const TEST_SUPPORT = /\.(test|contract)\.ts$|^machines\/stories\/|^src\/(tidy|oracles)\//;

export function complaintsAbout(file: SourceFile): string[] {
  if (EMPTY_NAMES.test(file.path))
    return [`${file.path}: the name says nothing; name it after what it holds`];
  const size = sizeComplaints(file);
  if (TEST_SUPPORT.test(file.path)) return [...banComplaints(file, TEST_BANS), ...size];
  return [...importComplaints(file), ...banComplaints(file, BANS), ...size];
}

function importComplaints({ path, text }: SourceFile): string[] {
  return importsOf(text).flatMap((from) => {
    if (from.startsWith('.')) return layerComplaint(path, resolved(path, from));
    const library = libraryOf(from);
    const doors = DOORS[library] ?? WORLDLY[from];
    if (doors && !doors.some((door) => path.startsWith(door))) {
      return [`${path}: imports ${from}, whose door is ${doors.join(', ')}; call what stands there instead`];
    }
    if (!doors && !from.startsWith('node:')) {
      return [`${path}: imports ${from}, which has no door; choose one and add it to src/tidy/layers.ts`];
    }
    return [];
  });
}

function layerComplaint(path: string, target: string): string[] {
  if (EVERYWHERE.includes(target)) return [];
  const [own, other] = [layerOf(path), layerOf(target)];
  if (own === undefined || other === undefined || LAYERS.indexOf(other) <= LAYERS.indexOf(own)) return [];
  return [
    `${path}: imports ${target}, but ${own} lies below ${other}; ` +
      `move what is needed down to ${own} or lower, or pass it in as a parameter`,
  ];
}

function banComplaints({ path, text }: SourceFile, bans: readonly Ban[]): string[] {
  return bans
    .filter(({ except }) => !except.some((place) => path.startsWith(place)))
    .flatMap(({ pattern, instead }) => {
      const line = text.split('\n').findIndex((code) => pattern.test(withoutComment(code)));
      return line < 0 ? [] : [`${path}:${line + 1}: ${pattern.source} is banned here; write ${instead}`];
    });
}

function sizeComplaints(file: SourceFile): string[] {
  const lines = linesOf(file);
  if (lines < TOO_MANY_LINES || isGenerated(file)) return [];
  return [
    `${file.path}: ${lines} lines are not under ${TOO_MANY_LINES}; give each of its ideas a file of its own`,
  ];
}

export function linesOf({ text }: SourceFile): number {
  return text.split('\n').length - 1;
}

/** Whether it says of itself that it is not written by hand. */
export function isGenerated({ text }: SourceFile): boolean {
  return text.startsWith('// Generated');
}

function layerOf(path: string): (typeof LAYERS)[number] | undefined {
  return LAYERS.find((layer) => path === layer || path.startsWith(`${layer}/`));
}

function libraryOf(from: string): string {
  const [scope, name] = from.split('/');
  return from.startsWith('@') ? `${scope}/${name}` : scope!;
}

function withoutComment(line: string): string {
  return /^\s*(\/\/|\*|\/\*)/.test(line) ? '' : line;
}

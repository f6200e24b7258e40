import type { Cell, Recorder } from '../compiled/domain/cell.ts';
import type { Model } from '../compiled/domain/model.ts';
import type { Fact } from '../facts/vocabulary.ts';
import type { Step } from './engine.ts';
import { type Met, requestKey } from './met.ts';
import { ReferenceEngine } from './reference/reference.ts';

/** One input to one machine of a device, and the facts it caused. */
export interface Told extends Step {
  readonly facts: readonly Fact[];
  /** What else there is to say of some of them. */
  readonly notes: readonly string[];
}

/** What there is to say of a fact and its numbers, asked while the device is as it was before it, of every fact in order. */
export type Annotate = (
  cell: Cell,
  code: number,
  numbers: readonly [number, number, number],
) => readonly string[];

/**
 * The life of one device, step by step, as the reference engine lives it. Draws are addressed, so the device is replayed
 * alone, bit for bit as in the whole fleet. Messages to machines that ignore them are left out.
 * @param met what services answered it, where it meets others there
 */
export function taleOf(
  model: Model,
  device: number,
  annotate: Annotate = () => [],
  met: Met | null = null,
): Told[] {
  const told: Told[] = [];
  let facts: Fact[] = [];
  let notes: string[] = [];
  const recorder: Recorder = {
    record(cell, code, _count, a, b, c) {
      const { phone, app, now } = cell;
      notes.push(...annotate(cell, code, [a, b, c]));
      facts.push({ device: phone.device, app, at: now, code, a, b, c });
    },
    closeCell() {},
    closePhone() {},
    serve() {},
    tryOut() {},
  };
  const onStep = (step: Step) => {
    const isIgnored = step.from === step.to && facts.length === 0 && step.answers.length === 0;
    if (!isIgnored) told.push({ ...step, facts, notes });
    facts = [];
    notes = [];
  };
  const replyTo = (app: number, kind: number, n: number) => met?.replies.get(requestKey(app, kind, n));
  const engine = new ReferenceEngine(model, recorder, {
    devices: [device],
    onStep,
    ...(met === null ? {} : { replyTo }),
  });
  for (const _share of engine.run());
  return told;
}

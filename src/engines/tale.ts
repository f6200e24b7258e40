import type { Cell } from '../domain/cell.ts';
import type { Model } from '../domain/model.ts';
import type { Recorder } from '../domain/recorder.ts';
import type { Fact, FactCode } from '../facts/vocabulary.ts';
import type { Step } from './engine.ts';
import { ReferenceEngine } from './reference/reference.ts';

/** One input to one machine of a device, and the facts it caused. */
export interface Told extends Step {
  readonly facts: readonly Fact[];
}

/**
 * The life of one device, step by step, as the reference engine lives it. Draws are addressed, so the device is replayed
 * alone, bit for bit as in the whole fleet. Messages to machines that ignore them are left out.
 */
export function taleOf(model: Model, device: number): Told[] {
  const told: Told[] = [];
  let facts: Fact[] = [];
  const recorder: Recorder = {
    record({ phone, app, now }: Cell, code, _count, a, b, c) {
      facts.push({ device: phone.device, app, at: now, code: code as FactCode, a, b, c });
    },
    closeCell() {},
    closePhone() {},
  };
  const onStep = (step: Step) => {
    const isIgnored = step.from === step.to && facts.length === 0 && step.answers.length === 0;
    if (!isIgnored) told.push({ ...step, facts });
    facts = [];
  };
  const engine = new ReferenceEngine(model, recorder, { devices: [device], onStep });
  for (const _share of engine.run());
  return told;
}

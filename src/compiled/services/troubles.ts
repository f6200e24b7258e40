/** What is done to a service from outside, at an instant. */

import { unforeseen } from '../kernel/native.ts';
import { NEVER } from '../kernel/time.ts';
import { SERVED, type ServiceFacts } from './service-facts.ts';
import { TROUBLE, type TroubleModel } from './service-model.ts';
import { factOf } from './tell.ts';

export class Troubles {
  readonly models: TroubleModel[];
  /** When one of them begins or ends next. */
  nextAt: number = NEVER;
  isDown: boolean = false;
  /** Share of the instances that is lost; by how much service takes longer. */
  lost: number = 0;
  factor: number = 1;

  constructor(models: TroubleModel[]) {
    this.models = models;
    this.look(-1);
  }

  /** Those that begin or end now. */
  turn(us: number, service: i32, facts: ServiceFacts): void {
    for (let index = 0; index < this.models.length; index++) {
      const trouble: TroubleModel = this.models[index]!;
      if (trouble.untilUs === us)
        factOf(facts, us, service, SERVED.TroubleEnded, trouble.kind, millionths(trouble));
      if (trouble.atUs === us || (us === 0 && trouble.atUs < 0))
        factOf(facts, us, service, SERVED.TroubleBegan, trouble.kind, millionths(trouble));
    }
    this.look(us);
  }

  /** How things are from an instant on. */
  private look(us: number): void {
    this.nextAt = NEVER;
    this.isDown = false;
    this.factor = 1;
    let kept: number = 1;
    for (let index = 0; index < this.models.length; index++) {
      const trouble: TroubleModel = this.models[index]!;
      const at: number = Math.max(0, trouble.atUs);
      if (us < at) this.nextAt = Math.min(this.nextAt, at);
      else if (us < trouble.untilUs) this.nextAt = Math.min(this.nextAt, trouble.untilUs);
      if (us < at || us >= trouble.untilUs) continue;
      switch (trouble.kind) {
        case TROUBLE.down:
          this.isDown = true;
          break;
        case TROUBLE.degraded:
          kept *= 1 - trouble.value;
          break;
        case TROUBLE.errors:
        case TROUBLE.bodySize:
          break;
        case TROUBLE.slow:
          this.factor *= trouble.value;
          break;
        default:
          unforeseen(trouble.kind);
      }
    }
    this.lost = 1 - kept;
  }

  /** Share of answers that are errors, of those that leave at an instant. */
  errorsAt(us: number): number {
    let right: number = 1;
    for (let index = 0; index < this.models.length; index++) {
      const trouble: TroubleModel = this.models[index]!;
      const isNow: boolean = us >= trouble.atUs && us < trouble.untilUs;
      if (isNow && trouble.kind === TROUBLE.errors) right *= 1 - trouble.value;
    }
    return 1 - right;
  }

  copy(from: Troubles): void {
    this.nextAt = from.nextAt;
    this.isDown = from.isDown;
    this.lost = from.lost;
    this.factor = from.factor;
  }
}

function millionths(trouble: TroubleModel): number {
  return Math.floor(trouble.value * 1_000_000 + 0.5);
}

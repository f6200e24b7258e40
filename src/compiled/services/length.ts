import { type Key, setKey } from '../kernel/draw.ts';
import { type Law, valueAt } from '../kernel/law.ts';
import { STREAM } from '../kernel/streams.ts';
import { NEVER } from '../kernel/time.ts';

/** A drawn time in whole microseconds. @param factor microseconds in a unit of the law; NEVER stays NEVER */
export function lengthUs(law: Law, key: Key, stream: i32, n: number, factor: number): number {
  const drawn: number = valueAt(law, key, stream, n) * factor;
  return drawn < 4_503_599_627_370_496 ? Math.floor(drawn + 0.5) : NEVER;
}

/**
 * The service time of a request at the third service on its way, or a later one: drawn at the address of the service and of the
 * request's own draw, as only the first two are known when it is sent.
 * @param tie a draw of the request: 52 bits
 */
export function lengthFurther(time: Law, key: Key, service: i32, tie: number): number {
  setKey(key, Math.floor(tie * 4_503_599_627_370_496), 0, -1, service);
  return lengthUs(time, key, STREAM.service, 0, 1);
}

/** All that makes a device what it is, part by part: what is kept of one that waits. */

import type { Cell, Phone } from '../domain/cell.ts';
import type { ContentCursor } from '../domain/content.ts';
import type { FetchCursor } from '../domain/fetch-cursor.ts';
import type { HostCursor } from '../domain/host.ts';
import type { NetworkCursor } from '../domain/network.ts';
import { isServed, type Question } from '../domain/question.ts';
import type { AppRow, DeviceRow } from '../domain/rows.ts';
import type { Trail } from '../domain/trail.ts';
import type { UsageCursor } from '../domain/usage.ts';
import type { DeviceHash } from '../kernel/digest.ts';
import type { Key } from '../kernel/draw.ts';
import type { Pair } from './charts/pair.ts';
import type { Records } from './records.ts';

export function keepPhone(records: Records, phone: Phone): void {
  records.keep<Phone>(phone);
  records.keep<Key>(phone.key);
  records.keep<DeviceRow>(phone.row);
  records.keep<NetworkCursor>(phone.network);
  records.keep<HostCursor>(phone.host);
  records.keep<DeviceHash>(phone.hash);
  records.keepWords(phone.appAt);
}

export function keepPair(records: Records, pair: Pair): void {
  const cell: Cell = pair.cell;
  const trail: Trail = cell.trail;
  records.keep<Pair>(pair);
  records.keep<Cell>(cell);
  records.keep<Key>(cell.key);
  records.keep<AppRow>(cell.row);
  records.keep<UsageCursor>(cell.usage);
  records.keep<ContentCursor>(cell.content);
  records.keep<Key>(cell.content.key);
  keepFetch(records, cell.periodicFetch);
  keepFetch(records, cell.preFetch);
  keepFetch(records, cell.ownFetch);
  keepQuestion(records, cell.check);
  keepQuestion(records, cell.download);
  records.keep<Trail>(trail);
  records.keepWords(trail.obstacleWhy);
  records.keepNumbers(trail.obstacleUntil);
}

function keepFetch(records: Records, fetch: FetchCursor): void {
  records.keep<FetchCursor>(fetch);
  keepQuestion(records, fetch.question);
}

/** One that no service is asked stays as it is. */
function keepQuestion(records: Records, question: Question): void {
  if (isServed(question)) records.keep<Question>(question);
}

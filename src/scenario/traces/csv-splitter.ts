/**
 * CSV text, chunk by chunk, as records: RFC 4180, with any one byte as separator, LF, CRLF or CR as line ends, spaces around fields
 * left out, empty lines and comment lines passed over. Fields are bytes until somebody asks for their text, for most are never looked
 * at. Must never skip or repair a record.
 */

const [TAB, LF, CR, SPACE, QUOTE, HASH, ZERO] = [0x09, 0x0a, 0x0d, 0x20, 0x22, 0x23, 0x30];

const MOST_DIGITS = 15;

/** No record of a log is longer: a quote that is never closed would otherwise take the rest of the file into memory. */
const LONGEST_RECORD = 1 << 24;

/** What is wrong with the quotes of a record. */
export class QuoteError extends Error {
  readonly kind: 'open' | 'amid';
  /** Where the record starts. */
  readonly line: number;

  constructor(kind: 'open' | 'amid', line: number) {
    super(kind === 'open' ? 'a quote is never closed' : 'there is a quote in the middle of a field');
    this.kind = kind;
    this.line = line;
  }
}

export class CsvSplitter {
  /** The line on which the record starts. */
  line = 1;
  /** How many fields it has. */
  count = 0;
  readonly #separator: number;
  readonly #each: (record: CsvSplitter) => void;
  /** Fields of a record, from its second on: those of the header. */
  #width = 0;
  #nextLine: number;
  #bytes: Buffer = Buffer.alloc(0);
  #from = new Int32Array(64);
  #to = new Int32Array(64);
  /** Whether a field holds doubled quotes. */
  #isDoubled = new Uint8Array(64);

  /** @param each is called with a record, which holds until it returns @param line of the first byte that is pushed */
  constructor(separator: number, each: (record: CsvSplitter) => void, line = 1) {
    this.#separator = separator;
    this.#each = each;
    this.#nextLine = line;
  }

  /** The text of a field. */
  text(column: number): string {
    const text = this.#bytes.toString('utf8', this.#from[column]!, this.#to[column]!);
    return this.#isDoubled[column] === 1 ? text.replaceAll('""', '"') : text;
  }

  /** The value of a field that is digits alone, few enough to be exact; -1 for any other. */
  integer(column: number): number {
    const to = this.#to[column]!;
    let at = this.#from[column]!;
    if (to === at || to - at > MOST_DIGITS) return -1;
    let value = 0;
    for (; at < to; at++) {
      const digit = this.#bytes[at]! - ZERO;
      if (digit < 0 || digit > 9) return -1;
      value = value * 10 + digit;
    }
    return value;
  }

  /** Whether a field is this text, as bytes. */
  holds(column: number, text: Uint8Array): boolean {
    const from = this.#from[column]!;
    if (this.#isDoubled[column] === 1) return this.text(column) === text.toString();
    if (this.#to[column]! - from !== text.length) return false;
    for (let at = 0; at < text.length; at++) if (this.#bytes[from + at] !== text[at]) return false;
    return true;
  }

  /** @throws QuoteError */
  push(chunk: Buffer): void {
    this.#bytes = this.#bytes.length === 0 ? chunk : Buffer.concat([this.#bytes, chunk]);
    this.#bytes = this.#bytes.subarray(this.#split(false));
    if (this.#bytes.length > LONGEST_RECORD) throw new QuoteError('open', this.#nextLine);
  }

  /** The last record needs no line end. @throws QuoteError */
  end(): void {
    this.#split(true);
    this.#bytes = Buffer.alloc(0);
  }

  /** @returns where the first record starts that is not whole */
  #split(isLast: boolean): number {
    const bytes = this.#bytes;
    const end = bytes.length;
    let at = 0;
    while (at < end) {
      const next = this.#recordAt(at, end, isLast);
      if (next < 0) return at;
      at = next;
    }
    return at;
  }

  /** Reads one record, an empty line or a comment. @returns where the next one starts, -1 if this one is not whole */
  #recordAt(start: number, end: number, isLast: boolean): number {
    const bytes = this.#bytes;
    const separator = this.#separator;
    const line = this.#nextLine;
    if (bytes[start] === HASH) {
      const lineEnd = lineEndAt(bytes, start, isLast);
      if (lineEnd < 0) return -1;
      if (this.#isComment(start, lineEnd)) {
        this.#nextLine += 1;
        return lineEnd;
      }
    }
    let breaks = 0;
    let at = start;
    let count = 0;
    for (;;) {
      while (at < end && isBlank(bytes[at]!, separator)) at++;
      let from = at;
      let to: number;
      let isDoubled = 0;
      const isQuoted = at < end && bytes[at] === QUOTE;
      if (isQuoted) {
        from = ++at;
        for (;;) {
          if (at >= end) return this.#unlessLast(isLast, line);
          const byte = bytes[at]!;
          if (byte === QUOTE) {
            if (at + 1 >= end || bytes[at + 1] !== QUOTE) break;
            isDoubled = 1;
            at++;
          } else if (byte === LF || (byte === CR && bytes[at + 1] !== LF)) breaks++;
          at++;
        }
        to = at++;
        while (at < end && isBlank(bytes[at]!, separator)) at++;
      } else {
        while (at < end) {
          const byte = bytes[at]!;
          if (byte === separator || byte === LF || byte === CR || byte === QUOTE) break;
          at++;
        }
        to = at;
        while (to > from && isBlank(bytes[to - 1]!, separator)) to--;
      }
      if (at >= end && !isLast) return -1;
      const byte = at < end ? bytes[at]! : LF;
      if (byte !== separator && byte !== LF && byte !== CR) throw new QuoteError('amid', line);
      if (count >= this.#from.length) this.#widen();
      this.#from[count] = from;
      this.#to[count] = to;
      this.#isDoubled[count++] = isDoubled;
      if (byte === separator) {
        at++;
        continue;
      }
      if (byte === CR && at + 1 >= end && !isLast) return -1;
      at += byte === CR && bytes[at + 1] === LF ? 2 : 1;
      this.#nextLine = line + breaks + 1;
      if (count === 1 && to === from && !isQuoted) return at;
      this.line = line;
      this.count = count;
      if (this.#width === 0) this.#width = count;
      this.#each(this);
      return at;
    }
  }

  /** A line that begins with `#`, unless it has the fields of a record: then it is one, whose first field begins so. */
  #isComment(start: number, lineEnd: number): boolean {
    let fields = 1;
    let isWithinQuotes = false;
    for (let at = start; at < lineEnd; at++) {
      const byte = this.#bytes[at]!;
      if (byte === QUOTE) isWithinQuotes = !isWithinQuotes;
      else if (byte === this.#separator && !isWithinQuotes) fields++;
    }
    return this.#width < 2 || fields !== this.#width;
  }

  #unlessLast(isLast: boolean, line: number): number {
    if (isLast) throw new QuoteError('open', line);
    return -1;
  }

  #widen(): void {
    this.#from = widened(this.#from, new Int32Array(2 * this.#from.length));
    this.#to = widened(this.#to, new Int32Array(2 * this.#to.length));
    this.#isDoubled = widened(this.#isDoubled, new Uint8Array(2 * this.#isDoubled.length));
  }
}

/** Behind the end of the line that begins at `start`; -1 if it is not whole. */
export function lineEndAt(bytes: Uint8Array, start: number, isLast: boolean): number {
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === LF) return at + 1;
    if (byte !== CR) continue;
    if (at + 1 < bytes.length) return bytes[at + 1] === LF ? at + 2 : at + 1;
    return isLast ? at + 1 : -1;
  }
  return isLast ? bytes.length : -1;
}

function isBlank(byte: number, separator: number): boolean {
  return byte === SPACE || (byte === TAB && separator !== TAB);
}

function widened<T extends Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

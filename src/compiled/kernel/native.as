// The counterpart of compiled/kernel/native.ts in WebAssembly.

@external("host", "gammaQuantile") export declare function gammaQuantile(u: f64, shape: f64, rate: f64): f64;

@inline export function imul(a: i32, b: i32): i32 {
  return a * b;
}

@inline export function word(value: f64): i32 {
  return bitsOf(value - highPart(value) * 4294967296.0);
}

@inline export function highWord(value: f64): i32 {
  return bitsOf(highPart(value));
}

@inline export function index(value: f64): i32 {
  return bitsOf(value);
}

@inline function highPart(value: f64): f64 {
  return floor(value * 2.3283064365386963e-10);
}

// A whole number below 2^51 is the last bits of its sum with 3 * 2^51: a tenth of all time less than a checked conversion.
@inline function bitsOf(value: f64): i32 {
  return <i32>reinterpret<i64>(value + 6755399441055744.0);
}

@inline export function unsigned(bits: i32): f64 {
  return <f64>(<u32>bits);
}

@inline export function leadingZeros(bits: i32): i32 {
  return clz(bits);
}

// Any value will do where one is returned: none ever is.
@inline export function unforeseen(code: f64): bool {
  return unreachable();
}

@inline export function copyInto<T>(to: T, from: T): void {
  memory.copy(changetype<usize>(to), changetype<usize>(from), offsetof<T>());
}

@inline export function highBits(x: f64): i32 {
  return <i32>(reinterpret<i64>(x) >> 32);
}

@inline export function scaled(x: f64, k: i32): f64 {
  return reinterpret<f64>(reinterpret<i64>(x) + (<i64>k << 52));
}

// The bits as those behind the point of a number from 1 to 2: what is taken from it leaves no remainder to round.
@inline export function unitOf(high: i32, low: i32): f64 {
  return reinterpret<f64>(0x3ff0000000000000 | (<i64>(<u32>high) << 20) | <i64>(<u32>low >> 12)) - 0.9999999999999999;
}

@inline export function copyNumbers(to: Float64Array, from: Float64Array, count: i32): void {
  memory.copy(to.dataStart, from.dataStart, <usize>count << 3);
}

// Of two numbers, without a branch: WebAssembly's own look for numbers that are none, which nothing here compares.
@global @inline function larger(a: f64, b: f64): f64 {
  return f64x2.extract_lane(f64x2.pmax(f64x2.splat(a), f64x2.splat(b)), 0);
}

@global @inline function smaller(a: f64, b: f64): f64 {
  return f64x2.extract_lane(f64x2.pmin(f64x2.splat(a), f64x2.splat(b)), 0);
}

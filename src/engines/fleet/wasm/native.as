// The counterpart of kernel/native.ts in WebAssembly. The transcendental functions are the host's, for the same bits.

@external("host", "log") export declare function log(x: f64): f64;
@external("host", "exp") export declare function exp(x: f64): f64;
@external("host", "gammaQuantile") export declare function gammaQuantile(u: f64, shape: f64, rate: f64): f64;

@inline export function imul(a: i32, b: i32): i32 {
  return a * b;
}

// A whole number below 2^51 is the last bits of its sum with 3 * 2^51: far faster than the processor's conversion with checks.
@inline function whole(value: f64): i64 {
  return abs(value) < 2251799813685248.0
    ? reinterpret<i64>(value + 6755399441055744.0) - 0x4338000000000000
    : <i64>value;
}

@inline export function word(value: f64): i32 {
  return <i32>whole(value);
}

@inline export function highWord(value: f64): i32 {
  return <i32>(whole(value) >> 32);
}

@inline export function unsigned(bits: i32): f64 {
  return <f64>(<u32>bits);
}

@inline export function leadingZeros(bits: i32): i32 {
  return clz(bits);
}

@inline export function copyInto<T>(to: T, from: T): void {
  memory.copy(changetype<usize>(to), changetype<usize>(from), offsetof<T>());
}

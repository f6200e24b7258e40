/* The device of `halfday` written by hand in C: the limit of the limit. The same draws as everywhere, so its counts agree.
   cc -O2 halfday.c -lm; arguments: seed, devices, horizon in ms. Prints its counts and seconds as JSON. */

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { GAP = 0, SESSION = 1, FIRST_OPEN = 2, LOAD = 4, OUTCOME = 12, LATENCY = 13 };

static const double SECOND = 1e3, MINUTE = 6e4, HOUR = 36e5, DAY = 864e5;

static uint32_t low, high;

static uint32_t mix(uint32_t x) {
  x ^= x >> 16;
  x *= 0x7feb352du;
  x ^= x >> 15;
  x *= 0x846ca68bu;
  return x ^ (x >> 16);
}

static void key_of(uint64_t seed, uint32_t device) {
  const uint32_t words[] = {(uint32_t)seed, (uint32_t)(seed >> 32), 0, device, 0};
  low = 0x243f6a88u;
  high = 0x85a308d3u;
  for (int i = 0; i < 5; i++) {
    low = mix(low ^ words[i]);
    high = mix((high + low) ^ (words[i] * 0x9e3779b1u));
    low += high;
  }
  const uint32_t before = low;
  low = mix(before ^ high);
  high = mix(high + 0x13198a2eu);
}

static double draw(uint32_t stream, uint32_t n) {
  const uint32_t first = mix((n + stream * 0x9e3779b9u) ^ low);
  const uint32_t second = mix(first ^ high);
  return (second * 1048576.0 + (first >> 12) + 0.5) * 0x1p-52;
}

static double exponential(double mean, uint32_t stream, uint32_t n) {
  return floor(-mean * log(1 - draw(stream, n)) + 0.5);
}

int main(int argc, char **argv) {
  if (argc != 4) return 2;
  const uint64_t seed = strtoull(argv[1], NULL, 10);
  const uint32_t devices = (uint32_t)strtoul(argv[2], NULL, 10);
  const double horizon = strtod(argv[3], NULL);
  long events = 0, cold = 0, hot = 0, reads = 0, hits = 0, attempts = 0, failures = 0, successes = 0;
  struct timespec begun, ended;
  clock_gettime(CLOCK_MONOTONIC, &begun);
  for (uint32_t device = 0; device < devices; device++) {
    key_of(seed, device);
    int resident = 0, has_copy = 0, owed = 1;
    uint32_t opens = 0, sent = 0;
    double last_open = -1, open_at = exponential(8 * HOUR, FIRST_OPEN, 0), close_at = INFINITY, loaded_at = INFINITY;
    double suspend_at = INFINITY, destroy_at = INFINITY, due_at = INFINITY, reply_at = INFINITY, caused_at = INFINITY;
    for (;;) {
      double now = reply_at;
      int next = 0;
      if (loaded_at < now) now = loaded_at, next = 1;
      if (due_at < now) now = due_at, next = 2;
      if (close_at < now) now = close_at, next = 3;
      if (open_at < now) now = open_at, next = 4;
      if (caused_at < now) now = caused_at, next = 5;
      if (suspend_at < now) now = suspend_at, next = 6;
      if (destroy_at < now) now = destroy_at, next = 7;
      if (now >= horizon) break;
      events++;
      switch (next) {
        case 0:
          reply_at = INFINITY;
          if (draw(OUTCOME, sent - 1) < 0.05) {
            failures++;
            due_at = now + HOUR;
          } else {
            successes++;
            has_copy = 1;
            due_at = now + 12 * HOUR;
          }
          break;
        case 1:
          loaded_at = INFINITY;
          reads++;
          hits += has_copy;
          if (owed) owed = 0, caused_at = now;
          break;
        case 2:
        case 5:
          if (next == 2) due_at = INFINITY;
          else caused_at = INFINITY;
          if (now - last_open >= 7 * DAY) due_at = now + 12 * HOUR;
          else {
            attempts++;
            reply_at = now + exponential(0.3 * SECOND, LATENCY, sent++);
          }
          break;
        case 3:
          close_at = loaded_at = INFINITY;
          suspend_at = now;
          if (owed) owed = 0, caused_at = now;
          open_at = now + fmax(1, exponential(8 * HOUR, GAP, opens - 1));
          break;
        case 4:
          last_open = now;
          if (resident) hot++;
          else {
            cold++;
            resident = 1;
            loaded_at = now + exponential(0.8 * SECOND, LOAD, opens);
          }
          suspend_at = destroy_at = open_at = INFINITY;
          close_at = now + exponential(3 * MINUTE, SESSION, opens++);
          break;
        case 6:
          suspend_at = INFINITY;
          destroy_at = now + 30 * MINUTE;
          break;
        default:
          destroy_at = INFINITY;
          resident = 0;
      }
    }
  }
  clock_gettime(CLOCK_MONOTONIC, &ended);
  const double seconds = (double)(ended.tv_sec - begun.tv_sec) + (double)(ended.tv_nsec - begun.tv_nsec) / 1e9;
  printf("{\"seconds\": %.9f, \"events\": %ld, \"coldStarts\": %ld, \"hotStarts\": %ld, \"reads\": %ld, \"hits\": %ld, "
         "\"attempts\": %ld, \"failures\": %ld, \"successes\": %ld}\n",
         seconds, events, cold, hot, reads, hits, attempts, failures, successes);
  return 0;
}

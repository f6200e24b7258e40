"""The device of `halfday` in SimPy: processes that wait, the plainest way to write it there, with the same draws.

Arguments: seed, devices, horizon in ms. Prints its counts and seconds as JSON.
"""

import json
import math
import sys
import time

import simpy

SECOND, MINUTE, HOUR, DAY = 1_000, 60_000, 3_600_000, 86_400_000
GAP, SESSION, FIRST_OPEN, LOAD, OUTCOME, LATENCY = 0, 1, 2, 4, 12, 13
MASK = 0xFFFFFFFF


def mix(x):
    x ^= x >> 16
    x = x * 0x7FEB352D & MASK
    x ^= x >> 15
    x = x * 0x846CA68B & MASK
    return x ^ (x >> 16)


def key_of(seed, device):
    low, high = 0x243F6A88, 0x85A308D3
    for word in (seed & MASK, seed >> 32, 0, device, 0):
        low = mix(low ^ word)
        high = mix(((high + low) ^ (word * 0x9E3779B1)) & MASK)
        low = (low + high) & MASK
    return mix(low ^ high), mix((high + 0x13198A2E) & MASK)


class Device:
    def __init__(self, env, counts, seed, index):
        self.env, self.counts = env, counts
        self.low, self.high = key_of(seed, index)
        self.resident = self.has_copy = False
        self.fetching = None
        self.visit = 0
        self.last_open = -1
        env.process(self.person())

    def draw(self, stream, n):
        first = mix((n + stream * 0x9E3779B9 & MASK) ^ self.low)
        second = mix(first ^ self.high)
        return (second * 1_048_576 + (first >> 12) + 0.5) * 2**-52

    def exponential(self, mean, stream, n):
        return math.floor(-mean * math.log(1 - self.draw(stream, n)) + 0.5)

    def count(self, name):
        self.counts[name] += 1

    def person(self):
        yield self.env.timeout(self.exponential(8 * HOUR, FIRST_OPEN, 0))
        opens = 0
        while True:
            self.count("events")
            self.visit += 1
            self.last_open = self.env.now
            if self.resident:
                self.count("hotStarts")
            else:
                self.count("coldStarts")
                self.resident = True
                self.env.process(self.load(self.visit, self.exponential(0.8 * SECOND, LOAD, opens)))
            yield self.env.timeout(self.exponential(3 * MINUTE, SESSION, opens))
            self.count("events")
            self.visit += 1
            self.begin_fetching()
            self.env.process(self.leave(self.visit))
            opens += 1
            yield self.env.timeout(max(1, self.exponential(8 * HOUR, GAP, opens - 1)))

    def load(self, visit, lasts):
        yield self.env.timeout(lasts)
        if self.visit != visit:
            return
        self.count("events")
        self.count("reads")
        if self.has_copy:
            self.count("hits")
        self.begin_fetching()

    def leave(self, visit):
        self.count("events")
        yield self.env.timeout(30 * MINUTE)
        if self.visit == visit:
            self.count("events")
            self.resident = False

    def begin_fetching(self):
        if self.fetching is None:
            self.fetching = self.env.process(self.fetch())

    def fetch(self):
        sent = 0
        while True:
            self.count("events")
            if self.env.now - self.last_open >= 7 * DAY:
                yield self.env.timeout(12 * HOUR)
                continue
            self.count("attempts")
            yield self.env.timeout(self.exponential(0.3 * SECOND, LATENCY, sent))
            self.count("events")
            sent += 1
            if self.draw(OUTCOME, sent - 1) < 0.05:
                self.count("failures")
                yield self.env.timeout(HOUR)
            else:
                self.count("successes")
                self.has_copy = True
                yield self.env.timeout(12 * HOUR)


NAMES = ("events", "coldStarts", "hotStarts", "reads", "hits", "attempts", "failures", "successes")


def main(seed, devices, horizon):
    counts = dict.fromkeys(NAMES, 0)
    begun = time.perf_counter()
    for index in range(devices):
        env = simpy.Environment()
        Device(env, counts, seed, index)
        env.run(until=horizon)
    print(json.dumps({"seconds": time.perf_counter() - begun, **counts}))


main(*map(int, sys.argv[1:]))

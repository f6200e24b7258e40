export function sourcesDigest(): string;
export function isFresh(): boolean;

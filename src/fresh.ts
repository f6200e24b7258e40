/** Where the sources run as they are, they cannot be older than themselves: the package asks this in fresh.packaged.ts. */
export {};

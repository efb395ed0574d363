/** SQLite takes at most this many values in one statement with room to spare. */
const CHUNK = 500

/** A long list in pieces that each fit into one statement, in their order; none for an empty list. */
export const chunksOf = <T>(all: readonly T[]): T[][] => Array.from({ length: Math.ceil(all.length / CHUNK) }, (_, n) => all.slice(n * CHUNK, (n + 1) * CHUNK))

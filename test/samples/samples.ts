import * as z from 'zod/mini'
import { content, type Content } from '#playlists/notice.ts'
import given from './notices.json' with { type: 'json' }

/** The twelve sample notices of the fictional bureau of 望川, as revisions' contents; dates in 2009 and 2010. */
export const samples: readonly Content[] = z.array(content).parse(given)

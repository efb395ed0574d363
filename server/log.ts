import { type DestinationStream, type Logger, pino } from 'pino'
import type { Settings } from './settings.ts'

/** The structured log, one JSON line per event on standard output, or `to`. Secrets never reach it: requests are logged by path and status only. */
export const makeLog = ({ logLevel }: Pick<Settings, 'logLevel'>, to?: DestinationStream): Logger =>
  pino({ level: logLevel, base: null, redact: ['password', 'token', 'authorization', 'cookie'], timestamp: pino.stdTimeFunctions.isoTime }, to)

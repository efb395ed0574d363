/**
 * The library that reads what passkeys say. It is large and most days nobody needs it, so it is fetched when the first question to a passkey
 * is asked and not when the server starts.
 */
export const webauthn = () => import('@simplewebauthn/server')

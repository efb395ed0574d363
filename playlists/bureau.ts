import * as z from 'zod/mini'

/** The office whose glass it is: what the plate and the foot say. */
export const bureau = z.strictObject({
  name: z.string().check(z.minLength(2), z.maxLength(30)),
  /** The public advice line; 12333 for labour and social security (domain.md D40). */
  phone: z.string().check(z.regex(/^[0-9-]{3,20}$/)),
  phoneLabel: z.string().check(z.minLength(2), z.maxLength(20)),
})
export type Bureau = z.infer<typeof bureau>

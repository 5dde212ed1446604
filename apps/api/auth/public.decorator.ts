import { SetMetadata } from '@nestjs/common';

export const publicKey = 'isPublic';

/** The only way out of the session guard: for what a visitor may do. */
export const Public = () => SetMetadata(publicKey, true);

import { describe, expect, it } from '@jest/globals';

import { regionOf } from '#libs/identity/organisation-region';

describe('The region of an organisation', () => {
  it.each([
    { postalCode: '35000', country: 'FR', region: 'Bretagne' },
    { postalCode: '20090', country: 'FR', region: 'Corse' },
    { postalCode: null, country: 'FR', region: null },
    { postalCode: '00000', country: 'FR', region: null },
    { postalCode: '35000', country: 'DE', region: 'DE' },
    { postalCode: null, country: 'GB', region: 'GB' },
  ])('of $country $postalCode is $region', ({ region, ...organisation }) => {
    expect(regionOf(organisation)).toBe(region);
  });
});

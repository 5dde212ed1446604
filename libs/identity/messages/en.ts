export const en = {
  SIGN_IN_REFUSED: 'This code is not right, or no longer valid. Ask for a new one if need be.',
  EMAIL_TAKEN: 'This person already has this role here.',

  SIREN_INVALID: 'This is not a SIREN: it has nine digits, and the last one checks the others. Look for a slip.',
  SIRET_INVALID:
    'This is not a SIRET: it has fourteen digits that check each other. Look for a slip. Outside France, Monaco included, leave it empty.',
  SIRET_OF_ANOTHER_SIREN: 'This SIRET does not begin with the SIREN that you gave.',
  RNA_INVALID: 'This is not an RNA number: today it is a W and nine characters, such as W9J1003281.',
  REGISTER_ENTRY_INVALID: 'Write the court, the volume and the folio, such as: Strasbourg, volume 93, folio 27.',
  UAI_INVALID: 'This is not a UAI: it has seven digits, and a letter that checks them. Look for a slip.',
  POSTAL_CODE_INVALID: 'No French département has this postal code.',
  COUNTRY_INVALID: 'Write the country as two letters, such as FR or MX.',
  IDENTIFIER_MISSING: 'There is no number yet that could be compared with a register. Write it down first.',
} as const;

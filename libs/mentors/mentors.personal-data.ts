import type { PersonalData } from '#libs/platform/privacy/personal-data';

/** What a mentor has said of themselves. */
export const mentorsPersonalData: PersonalData = {
  sections: {
    mentorProfile: `SELECT profile.expertise, profile.languages, profile.capacity, profile.is_paused AS "isPaused",
                           ARRAY(SELECT organisation.name FROM organisation
                                  WHERE organisation.id = ANY(profile.conflicts) ORDER BY 1) AS "conflicts"
                      FROM mentor_profile profile WHERE profile.user_id = $1`,
  },
  erasures: [
    `UPDATE mentor_profile SET expertise = '{}', languages = '{}', capacity = 0, conflicts = '{}', is_paused = true
      WHERE user_id = $1`,
  ],
};

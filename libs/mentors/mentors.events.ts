import { eventRecorder } from '#libs/platform/database/event-recorder';

export const mentorEvents = ['mentor.save', 'mentor.declare-conflict', 'mentor.pause', 'mentor.resume'] as const;
export type MentorEvent = (typeof mentorEvents)[number];

export const recordMentorEvent = eventRecorder<MentorEvent>();

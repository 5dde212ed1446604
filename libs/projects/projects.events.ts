import { eventRecorder } from '#libs/platform/database/event-recorder';
import type { ProjectVerb } from '#libs/projects/project-lifecycle';

/** Names derive from the verbs of the lifecycle; the rest is named here. */
export type ProjectEvent = 'project.create' | 'project.revise' | `project.${ProjectVerb}`;

export const recordProjectEvent = eventRecorder<ProjectEvent>();

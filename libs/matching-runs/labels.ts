import type { RequiredSkill } from '#libs/projects/project.entity';

/** Skills and terms are typed by hand on both sides: `Python` in a roster is `python` in a brief. */
export function label(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}

export function distinctLabels(texts: readonly string[]): string[] {
  return [...new Set(texts.map(label))];
}

/** The same skill asked for twice, however it is written, is asked for once with the larger count. */
export function mergedSkills(skills: readonly RequiredSkill[]): RequiredSkill[] {
  const counts = new Map<string, number>();
  for (const { skill, count } of skills) {
    const name = label(skill);
    counts.set(name, Math.max(count, counts.get(name) ?? 0));
  }
  return [...counts].map(([skill, count]) => ({ skill, count }));
}

import { groupsOf, joined, type PlainProblem, priorityOf, termAgrees } from './plain-problem.js';
import { type MatchingCap, type MatchingProject } from '../problem.js';

type Unit = readonly string[];

/** A unit and a project that it could be placed in, whatever the others do. */
interface Prospect {
  readonly unit: Unit;
  readonly project: MatchingProject;
  readonly rivals: ReadonlySet<string>;
}

interface Preferences {
  readonly ofProject: ReadonlyMap<string, (unit: Unit) => number>;
  readonly ofCap: ReadonlyMap<string, (unit: Unit) => number>;
}

/** Who is where, and the units in each project. */
interface State {
  readonly places: ReadonlyMap<string, string>;
  readonly teams: ReadonlyMap<string, readonly Unit[]>;
}

/**
 * Counts blocking pairs by the words of the contract: a unit that prefers a running project, when there is room for it
 * in the project and in each of its caps, free or taken by units that come after it. One for each unit and project.
 */
export function blockingPairCounter(plain: PlainProblem): (places: ReadonlyMap<string, string>) => number {
  const { problem } = plain;
  const students = problem.students.map(({ id }) => id);
  const units = joined(students, [
    ...(problem.teams ?? []).map(({ members }) => members),
    ...groupsOf(problem, 'TOGETHER'),
  ]);
  const prospects = units.flatMap((unit) => prospectsOf(plain, unit));
  const preferences = {
    ofProject: new Map(problem.projects.map((project) => [project.id, priorityOf(effective(plain, project))])),
    ofCap: new Map((problem.caps ?? []).map((cap) => [cap.id, priorityOf(cap.priorities)])),
  };
  return (places) => {
    const state = { places, teams: teamsOf(units, places) };
    return prospects.filter(
      (prospect) =>
        wants(plain, prospect, state) && isInvited(prospect, state) && hasRoom(plain, { prospect, state, preferences }),
    ).length;
  };
}

function prospectsOf(plain: PlainProblem, unit: Unit): readonly Prospect[] {
  const [first = ''] = unit;
  const aparts = groupsOf(plain.problem, 'APART').map((group) => new Set(group));
  if (aparts.some((group) => unit.filter((member) => group.has(member)).length > 1)) return [];

  const touching = aparts.filter((group) => unit.some((member) => group.has(member)));
  const rivals = new Set(touching.flatMap((group) => [...group]).filter((student) => !unit.includes(student)));
  return [...(plain.ranks.get(first)?.keys() ?? [])].flatMap((id) => {
    const project = plain.projects.get(id);
    return project !== undefined && unit.every((member) => mayBePlaced(plain, member, id))
      ? [{ unit, project, rivals }]
      : [];
  });
}

function mayBePlaced(plain: PlainProblem, student: string, project: string): boolean {
  const pins = [...(plain.pins.get(student) ?? [])];
  return (
    plain.ranks.get(student)?.has(project) === true &&
    plain.forbids.get(student)?.has(project) !== true &&
    termAgrees(plain, student, project) &&
    pins.every((pinned) => pinned === project)
  );
}

function effective({ capsOf }: PlainProblem, project: MatchingProject) {
  if (project.priorities !== undefined) return project.priorities;
  return capsOf.get(project.id)?.find(({ priorities }) => priorities !== undefined)?.priorities;
}

function teamsOf(units: readonly Unit[], places: ReadonlyMap<string, string>): ReadonlyMap<string, readonly Unit[]> {
  const teams = new Map<string, Unit[]>();
  for (const unit of units) {
    const project = places.get(unit[0] ?? '');
    if (project === undefined) continue;
    const team = teams.get(project);
    if (team === undefined) teams.set(project, [unit]);
    else team.push(unit);
  }
  return teams;
}

/** Nobody in the unit loses and somebody gains; to be without a place is worst. */
function wants({ ranks }: PlainProblem, { unit, project }: Prospect, { places }: State): boolean {
  const gains = unit.map((member) => {
    const own = ranks.get(member);
    const got = own?.get(places.get(member) ?? '') ?? Infinity;
    const other = own?.get(project.id) ?? Infinity;
    return got === other ? 0 : got - other;
  });
  return gains.every((gain) => gain >= 0) && gains.some((gain) => gain > 0);
}

function isInvited({ unit, project, rivals }: Prospect, { places, teams }: State): boolean {
  if (places.get(unit[0] ?? '') === project.id) return false;
  const team = teams.get(project.id) ?? [];
  if (team.some((other) => other.some((member) => rivals.has(member)))) return false;
  if (team.length > 0) return true;
  return project.minSize <= 1 && (project.requiredSkills ?? []).length === 0 && project.mentor?.required !== true;
}

interface RoomQuestion {
  readonly prospect: Prospect;
  readonly state: State;
  readonly preferences: Preferences;
}

function hasRoom(plain: PlainProblem, { prospect, state, preferences }: RoomQuestion): boolean {
  const { unit, project } = prospect;
  const team = state.teams.get(project.id) ?? [];
  const rank = preferences.ofProject.get(project.id) ?? (() => 0);
  const after = team.filter((other) => rank(other) > rank(unit));
  const free = project.maxSize - membersIn(team);
  if (free + membersIn(after) < unit.length) return false;

  const displaced = new Set(free >= unit.length ? [] : after);
  const caps = plain.capsOf.get(project.id) ?? [];
  return caps.every((cap) => capHasRoom(cap, displaced, { prospect, state, preferences }));
}

function capHasRoom(
  cap: MatchingCap,
  displaced: ReadonlySet<Unit>,
  { prospect: { unit }, state, preferences }: RoomQuestion,
): boolean {
  const others = [...new Set(cap.projects)]
    .flatMap((id) => state.teams.get(id) ?? [])
    .filter((other) => other !== unit);
  const free = cap.maxStudents - membersIn(others);
  if (free >= unit.length) return true;

  const rank = preferences.ofCap.get(cap.id) ?? (() => 0);
  const leaving = others.filter((other) => displaced.has(other) || rank(other) > rank(unit));
  return free + membersIn(leaving) >= unit.length;
}

function membersIn(units: readonly Unit[]): number {
  return units.reduce((total, { length }) => total + length, 0);
}

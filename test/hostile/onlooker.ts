import type { GraphqlClient } from '#libs/testing/graphql-client';

import { finds, subjectNames, typeOf } from '../permission-rows.js';
import type { Identity, Subject } from '../permissions.matrix.js';
import type { Answer } from './answered.js';
import type { PermissionStage } from './permission-stage.js';
import { everyFieldOf, objectType } from './schema-selections.js';

/** A caller who asks for everything and keeps every answer, to be searched for what they must not see. */
export class Onlooker {
  readonly answers: Answer[] = [];

  private constructor(
    readonly identity: Identity,
    private readonly stage: PermissionStage,
    private readonly client: GraphqlClient,
  ) {}

  static async as(identity: Identity, stage: PermissionStage): Promise<Onlooker> {
    return new Onlooker(identity, stage, await stage.callerAs(identity));
  }

  async ask(query: string, variables: object = {}): Promise<Answer> {
    const answer: Answer = await this.client.ask(query, variables);
    this.answers.push(answer);
    return answer;
  }

  /** Everything that a noun tells, asked for by its id. */
  findById(type: string, id: string): Promise<Answer> {
    // The same text for every id of a type: the api reads and checks it once.
    const fields = `__typename id ... on ${type} { ${everyFieldOf(objectType(type))} }`;
    return this.ask(`query ($id: ID!) { node(id: $id) { ${fields} } }`, { id });
  }

  /** The same for the first of each subject of the matrix. */
  async findSubjects(): Promise<ReadonlyMap<Subject, Answer>> {
    const answers = subjectNames.map(async (subject) => {
      const [id = ''] = this.stage.ids(subject);
      return [subject, await this.findById(typeOf(subject), id)] as const;
    });
    return new Map(await Promise.all(answers));
  }

  /** The nouns among these ids that the matrix does not let this caller find. */
  async strangersAmong(ids: readonly string[]): Promise<string[]> {
    const own = this.identity === 'visitor' ? new Set() : await this.stage.ownedBy(this.stage.people[this.identity].id);
    return [...new Set(ids)].filter((id) => !this.mayFind(id) && !own.has(id)).map((id) => this.nameOf(id));
  }

  /** Whether the matrix lets this caller find the noun. Of what it does not name, coordinators alone find everything. */
  mayFind(id: string): boolean {
    const subject = this.stage.subjectOf(id);
    return subject ? finds(this.identity, subject) : this.identity === 'coordinator';
  }

  private nameOf(id: string): string {
    return this.stage.subjectOf(id) ?? Buffer.from(id, 'base64url').toString();
  }
}

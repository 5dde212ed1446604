import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { type AuditDetails, AuditEntry } from '#libs/platform/audit/audit-entry.entity';
import { DomainError } from '#libs/platform/errors/domain-error';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { newId } from '#libs/platform/ids/new-id';
import { OutboxEvent } from '#libs/platform/outbox/outbox-event.entity';
import { asUnavailable } from '#libs/platform/database/unavailable';

/** Who asks, as far as the platform needs to know. */
export interface Principal {
  readonly kind: string;
  readonly id: string | null;
}

/** A fact that just became true about a subject, with the details that belong in the audit. */
export interface DomainEvent {
  readonly name: string;
  readonly subjectId: string;
  readonly details?: AuditDetails;
}

/** One transaction: the manager to load and save with, its instant, and the events it records. */
export interface Work {
  readonly tx: EntityManager;
  readonly now: Date;
  readonly actor: Principal;
  record(event: DomainEvent): void;
}

/** PostgreSQL takes 65,535 parameters a statement; an audit row has seven. */
const rowsPerStatement = 1_000;

const denials: ReadonlySet<string> = new Set(['forbidden', 'not-found', 'unauthenticated']);

/** Runs every write of the product: one transaction that saves the rows, the events and the audit, or nothing. */
@Injectable()
export class UnitOfWork {
  constructor(private readonly database: DataSource) {}

  /**
   * Runs `work` in one transaction on behalf of `actor`; `action` names it (`need.submit`) in the audit of a denied
   * attempt. Throws what `work` throws, and TRY_AGAIN when the database is out of reach.
   */
  async run<Result>(actor: Principal, action: string, work: (work: Work) => Promise<Result>): Promise<Result> {
    try {
      return await this.database.transaction((tx) => onItsConnection(tx, this.runInside(tx, actor, work)));
    } catch (error) {
      if (error instanceof DomainError && denials.has(error.kind)) await this.auditDenial(actor, action, error);
      throw asUnavailable(error);
    }
  }

  private async runInside<Result>(
    tx: EntityManager,
    actor: Principal,
    work: (work: Work) => Promise<Result>,
  ): Promise<Result> {
    const events: DomainEvent[] = [];
    const now = await transactionTime(tx);
    const result = await work({ tx, now, actor, record: (event) => events.push(event) });
    await this.saveEvents(tx, actor, events);
    return result;
  }

  private async saveEvents(tx: EntityManager, actor: Principal, events: readonly DomainEvent[]): Promise<void> {
    if (events.length === 0) return;
    for (let start = 0; start < events.length; start += rowsPerStatement) {
      await this.saveSome(tx, actor, events.slice(start, start + rowsPerStatement));
    }
    await tx.query("SELECT pg_notify('outbox', '')");
  }

  private async saveSome(tx: EntityManager, actor: Principal, events: readonly DomainEvent[]): Promise<void> {
    await tx.insert(
      OutboxEvent,
      events.map(({ name, subjectId }) => ({ id: newId(), name, subjectId })),
    );
    await tx.insert(
      AuditEntry,
      events.map(({ name, subjectId, details = {} }) => ({
        ...this.auditRow(actor, name),
        outcome: 'DONE' as const,
        subjectId,
        details,
      })),
    );
  }

  private async auditDenial(actor: Principal, action: string, error: DomainError): Promise<void> {
    await this.database.manager.insert(AuditEntry, {
      ...this.auditRow(actor, action),
      outcome: 'DENIED',
      subjectId: null,
      details: { code: error.code },
    });
  }

  private auditRow(actor: Principal, action: string) {
    return { id: newId(), actorKind: actor.kind, actorId: actor.id, action };
  }
}

/** TypeORM gives a connection back in the middle of a transaction only when it is lost; what is said then tells nothing. */
async function onItsConnection<Result>(tx: EntityManager, work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    const isLost = tx.queryRunner?.isReleased === true && !(error instanceof DomainError);
    throw isLost ? platformErrors.unavailable() : error;
  }
}

/** The instant of the transaction by the database's clock, the one clock that all processes share. */
async function transactionTime(tx: EntityManager): Promise<Date> {
  const [row] = await tx.query<{ now: Date }[]>('SELECT now() AS now');
  if (!row) throw new Error('The database did not tell the time');
  return row.now;
}

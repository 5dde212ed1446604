import { Module } from '@nestjs/common';

import { AlgorithmNoticeReadModel } from '#libs/matching-runs/notice/algorithm-notice.read-model';
import { MatchingEngine } from '#libs/matching-runs/matching-engine';
import { MatchingRunsReadModel } from '#libs/matching-runs/matching-runs.read-model';
import { PostgresRunNews } from '#libs/matching-runs/postgres-run-news';
import { RunComparisonReadModel } from '#libs/matching-runs/run-comparison.read-model';
import { RunNews } from '#libs/matching-runs/run-news.port';
import { RunResultsReadModel } from '#libs/matching-runs/run-results.read-model';
import { TeamsReadModel } from '#libs/matching-runs/teams.read-model';
import { ThreadEngine } from '#libs/matching-runs/thread-engine';
import { CancelMatchingRun } from '#libs/matching-runs/use-cases/cancel-matching-run';
import { DecideMatchingRun } from '#libs/matching-runs/use-cases/decide-matching-run';
import { ExecuteMatchingRun } from '#libs/matching-runs/use-cases/execute-matching-run';
import { ExportResults } from '#libs/matching-runs/use-cases/export-results';
import { GiveUpMatchingRun } from '#libs/matching-runs/use-cases/give-up-matching-run';
import { PublishMatchingRun } from '#libs/matching-runs/use-cases/publish-matching-run';
import { ReplayMatchingRun } from '#libs/matching-runs/use-cases/replay-matching-run';
import { RelaxMatchingRun } from '#libs/matching-runs/use-cases/relax-matching-run';
import { RequestMatchingRun } from '#libs/matching-runs/use-cases/request-matching-run';
import { RequestRematch } from '#libs/matching-runs/use-cases/request-rematch';
import { SimulateMatching } from '#libs/matching-runs/use-cases/simulate-matching';

const providers = [
  { provide: MatchingEngine, useClass: ThreadEngine },
  MatchingRunsReadModel,
  { provide: RunNews, useClass: PostgresRunNews },
  RunComparisonReadModel,
  TeamsReadModel,
  RunResultsReadModel,
  AlgorithmNoticeReadModel,
  RequestMatchingRun,
  RelaxMatchingRun,
  RequestRematch,
  SimulateMatching,
  ExecuteMatchingRun,
  GiveUpMatchingRun,
  CancelMatchingRun,
  DecideMatchingRun,
  PublishMatchingRun,
  ReplayMatchingRun,
  ExportResults,
];

@Module({ providers, exports: providers })
export class MatchingRunsModule {}

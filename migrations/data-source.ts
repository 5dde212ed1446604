import { DataSource } from 'typeorm';

import { type DatabaseLimits, dataSourceOptions } from '#libs/platform/database/data-source-options';
import { entities } from '#migrations/entities';
import { migrations } from '#migrations/migrations';

/** The DataSource of the migrations, the processes and the tests: entities and migrations listed one by one. */
export function createDataSource(url: string, limits?: DatabaseLimits): DataSource {
  return new DataSource({ ...dataSourceOptions(url, entities, limits), migrations });
}

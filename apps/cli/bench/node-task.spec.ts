import { describe, expect, it } from '@jest/globals';

import { argumentsOf, taskOf } from './node-task.js';

describe('A task of the benchmark', () => {
  it('is asked for in words that another process understands', () => {
    const instance = { kind: 'open', lists: 'random', students: 40, seed: 1 } as const;
    const task = { program: 'engine', objective: 'GREEDY', limitSeconds: 9, instance } as const;

    expect(taskOf(argumentsOf(task))).toEqual(task);
    expect(() => taskOf(['engines'])).toThrow('engines is none of engine, ');
  });
});

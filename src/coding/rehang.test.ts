import { beforeAll, expect, test } from 'vitest';
import { createEngine, type Engine } from '../engine/index.ts';

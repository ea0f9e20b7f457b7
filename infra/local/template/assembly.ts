import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { LocalStackError } from '../local-stack-error.ts';

const Resource = v.object({
  Type: v.string(),
  Properties: v.optional(v.record(v.string(), v.unknown()), {}),
  Condition: v.optional(v.string()),
});

/** The parts of a CloudFormation template that the local stack reads. */
export const Template = v.object({
  Parameters: v.optional(v.record(v.string(), v.object({ Type: v.string(), Default: v.optional(v.unknown()) })), {}),
  Mappings: v.optional(v.record(v.string(), v.record(v.string(), v.record(v.string(), v.unknown()))), {}),
  Conditions: v.optional(v.record(v.string(), v.unknown()), {}),
  Resources: v.record(v.string(), Resource),
  Outputs: v.optional(v.record(v.string(), v.object({ Value: v.unknown() })), {}),
});
export type Template = v.InferOutput<typeof Template>;

/** What `cdk synth` wrote for one stack. */
export interface Assembly {
  readonly stackName: string;
  readonly template: Template;
  /** Folder of the file asset that CloudFormation would find under this key of the assets bucket. */
  readonly assetFolder: (objectKey: string) => string;
}

const Manifest = v.object({
  artifacts: v.record(
    v.string(),
    v.object({ type: v.string(), properties: v.optional(v.record(v.string(), v.unknown()), {}) }),
  ),
});
const AssetManifest = v.object({
  files: v.record(
    v.string(),
    v.object({
      source: v.object({ path: v.optional(v.string()) }),
      destinations: v.record(v.string(), v.object({ objectKey: v.string() })),
    }),
  ),
});

/** Reads the one stack of a cloud assembly. Throws LocalStackError where there is none, or more than one. */
export function readAssembly(folder: string): Assembly {
  const manifestFile = join(folder, 'manifest.json');
  if (!existsSync(manifestFile))
    throw new LocalStackError(`${folder} holds no synthesized template; run: npx cdk synth`);
  const artifacts = Object.entries(v.parse(Manifest, readJson(manifestFile)).artifacts);
  const stacks = artifacts.filter(([, { type }]) => type === 'aws:cloudformation:stack');
  const [stack] = stacks;
  if (stack === undefined || stacks.length > 1)
    throw new LocalStackError(`${folder} holds ${stacks.length} stacks, the local stack runs exactly one`);
  const [name, { properties }] = stack;
  const assets = artifacts
    .filter(([, { type }]) => type === 'cdk:asset-manifest')
    .flatMap(([, artifact]) => readAssets(folder, String(artifact.properties['file'])));
  const folders = new Map(assets);
  return {
    stackName: String(properties['stackName'] ?? name),
    template: v.parse(Template, readJson(join(folder, String(properties['templateFile'])))),
    assetFolder: objectKey => {
      const path = folders.get(objectKey);
      if (path === undefined) throw new LocalStackError(`${folder} holds no asset ${objectKey}`);
      return path;
    },
  };
}

function readAssets(folder: string, manifest: string): readonly (readonly [string, string])[] {
  const { files } = v.parse(AssetManifest, readJson(join(folder, manifest)));
  return Object.values(files).flatMap(({ source, destinations }) =>
    Object.values(destinations).map(({ objectKey }) => [objectKey, join(folder, source.path ?? '')] as const),
  );
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

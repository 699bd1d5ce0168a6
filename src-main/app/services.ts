import type { AnyContractRouter, ContractProcedure, InferSchemaInput, InferSchemaOutput } from '@orpc/contract'
import type { Contract } from '../../src-shared/contract/index.ts'
import type { CommandCtx, QueryCtx } from './ctx.ts'

/** A deed with slow work (hashing a password) that must be over before the transaction begins. */
type Prepared<In, Out> = {
  readonly before: (ctx: QueryCtx, input: In) => Promise<(ctx: CommandCtx) => Out>
}

/** A question whose answer takes a while to make (a PDF) from what was read at once. */
type Rendered<In, Out> = {
  readonly render: (ctx: QueryCtx, input: In) => () => Promise<Out>
}

type Service<In, Out, Kind> = Kind extends { kind: 'query' }
  ? ((ctx: QueryCtx, input: In) => Out) | Rendered<In, Out>
  : Kind extends { kind: 'command' }
    ? ((ctx: CommandCtx, input: In) => Out) | Prepared<In, Out>
    : never

type ServicesOf<Router> = {
  readonly [Name in keyof Router as Name extends 'changes' ? never : Name]: Router[Name] extends AnyContractRouter
    ? Router[Name] extends ContractProcedure<infer In, infer Out, infer _E, infer _M>
      ? Service<
          InferSchemaOutput<In>,
          InferSchemaInput<Out>,
          Router[Name] extends { kind: infer K } ? { kind: K } : never
        >
      : ServicesOf<Router[Name]>
    : never
}

/** An implementation for every procedure of the contract: a missing or misshapen one does not compile. */
export type Services = ServicesOf<Contract>

/** One service as the host sees it, after the types have done their work. */
export type AnyService =
  | ((ctx: CommandCtx, input: unknown) => unknown)
  | { readonly before: (ctx: QueryCtx, input: unknown) => Promise<(ctx: CommandCtx) => unknown> }
  | { readonly render: (ctx: QueryCtx, input: unknown) => () => Promise<unknown> }

export * from './dimensions';
export * from './small-cells';

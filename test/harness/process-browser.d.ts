declare module 'process/browser' {
  const process: NodeJS.Process;
  export default process;
}

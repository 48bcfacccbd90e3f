import { readFileSync } from 'node:fs';

/** Ticks of the kernel's clock that accounts for processes. */
const TICK_MS = 10;

/** CPU time of a process so far, all its threads, user and system; NaN where the kernel does not say (not Linux). */
export function cpuMs(pid: number): number {
  return ticks(`${pid}`, 11) * TICK_MS;
}

/** CPU time of the processes that we have started and that have ended. */
export function childrenCpuMs(): number {
  return ticks('self', 13) * TICK_MS;
}

/** Two neighbouring fields of `/proc/PID/stat`, added up; counted from behind the name. */
function ticks(pid: string, field: number): number {
  try {
    // The name in brackets may hold anything; what follows it is numbers.
    const fields = (readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) as string).split(' ');
    return Number(fields[field]) + Number(fields[field + 1]);
  } catch {
    return Number.NaN;
  }
}

/** The most memory that a process has held, in MB; NaN where the kernel does not say. */
export function peakMB(pid: number): number {
  try {
    const found = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return found ? Number(found[1]) / 1024 : Number.NaN;
  } catch {
    return Number.NaN;
  }
}

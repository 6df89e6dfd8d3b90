import type { Shape } from '../tensor.ts';
import type { Given } from './argument.ts';
import { unknownName } from './dialect.ts';
import { Evaluation, unchanging } from './evaluation.ts';
import { Fault } from './fault.ts';
import type { Procedure } from './pythonProgram.ts';
import type { ClassOf, Instance, Maps, Module, Thing, Value } from './values.ts';
import { inputMaps, isThing, joinMaps, module, most, through, unknown, way } from './values.ts';

/** What calls come to: layers made, rows of them built, and both put to what flows through. */
export abstract class Calls extends Evaluation {
  /** what some network was last tried with */
  tried: Shape | null = null;

  abstract procedure(procedure: Procedure, given: Given): Value;

  apply(callee: Value, given: Given): Value {
    const { line } = given;
    if (!isThing(callee)) throw new Fault(line, 'what is called here is no layer and no function');
    switch (callee.kind) {
      case 'named':
        return this.callNamed(callee.path, given);
      case 'function': {
        const { procedure, self } = callee;
        const bound = self ? { ...given, positional: [self, ...given.positional] } : given;
        return this.procedure(procedure, bound);
      }
      case 'class': {
        const own = this.dialect.ownClass(callee);
        if (own) return module(line, own({ ...given, title: callee.name }));
        return this.instance(callee, given);
      }
      case 'method':
        return this.method(callee, given);
      case 'module':
      case 'instance':
        return this.use(callee, given);
      case 'unknown':
        return callee;
      default:
        throw new Fault(line, 'what is called here is no layer and no function');
    }
  }

  /** A layer, or a row of them, put to what it is given. */
  private use(callee: Module | Instance, { line, positional: [first] }: Given): Value {
    if (isThing(first) && first.kind === 'unknown') return first;
    if (isThing(first) && first.kind === 'named') return unknown(line, `what ${first.path} is`);
    if (isThing(first) && first.kind === 'batch') {
      callee.shape = first.shape;
      this.tried = first.shape;
      return unknown(line, 'the answer to a trial');
    }
    if (isThing(first) && first.kind === 'maps') {
      return callee.kind === 'module' ? through(first, callee.steps) : this.forward(callee, first, line);
    }
    if (
      Array.isArray(first) &&
      callee.kind === 'module' &&
      callee.steps.length === 1 &&
      callee.steps[0]!.joins
    ) {
      const maps = (first as readonly Value[]).map((value) => this.asMaps(value, line));
      return joinMaps(callee.steps[0]!.joins, maps, { line, title: callee.steps[0]!.title });
    }
    return unknown(line, 'what comes of this call');
  }

  private callNamed(path: string, given: Given): Value {
    const last = path.split('.').at(-1)!;
    const layer = Object.hasOwn(this.dialect.layers, last) ? this.dialect.layers[last]! : null;
    const { positional, named } = given;
    if (layer) {
      const made = module(given.line, layer(given));
      made.shape = this.dialect.shape(named.get('input_shape') ?? null);
      return made;
    }
    if (last === 'Sequential') return this.sequential(given);
    const [first] = positional;
    if (last === 'float' && (first === '-inf' || first === 'inf'))
      return first === 'inf' ? Infinity : -Infinity;
    if (last === 'int' && typeof first === 'number') return Math.trunc(first);
    if ((last === 'tuple' || last === 'list') && Array.isArray(first)) return first as readonly Value[];
    if (last === 'OrderedDict' && positional.length === 1) return first!;
    if (last === 'summary' && isThing(first) && (first.kind === 'module' || first.kind === 'instance')) {
      const shape = this.dialect.shape(named.get('input_size') ?? positional[1] ?? null);
      if (shape) first.shape = shape;
      return null;
    }
    const value = this.dialect.call(last, given);
    if (value !== null) return value;
    if (!/^[A-Z]/.test(last)) return unknown(given.line, `${path}( )`);
    return { kind: 'unknown', fault: unknownName(this.dialect, path, given.line) };
  }

  /** `nn.Sequential(a, b)`, `nn.Sequential(OrderedDict([("one", a)]))`, `keras.Sequential([a, b])`. */
  private sequential({ line, positional }: Given): Module {
    const [first] = positional;
    const list = positional.length === 1 && Array.isArray(first) ? (first as readonly Value[]) : positional;
    const row = module(line, [], this.dialect.name === 'keras');
    for (const item of list)
      this.extend(row, Array.isArray(item) ? (item as readonly Value[])[1]! : item, line);
    return row;
  }

  private extend(row: Module, value: Value, line: number): void {
    if (isThing(value) && value.kind === 'maps' && !value.step) row.shape ??= value.shape;
    else {
      const part = this.asModule(value, line);
      if (row.steps.length === 0) row.shape ??= part.shape;
      row.steps.push(...part.steps);
    }
    const size = row.steps.reduce((sum, step) => sum + step.size, 0);
    if (size > most) throw new Fault(line, `there are more than ${most} layers: that is the most`);
  }

  private method({ of, name }: Extract<Thing, { kind: 'method' }>, given: Given): Value {
    const { line, positional } = given;
    if (of.kind === 'maps') {
      return this.dialect.mapsMethod(name, of, given) ?? unknown(line, `.${name}( )`);
    }
    if (name === 'add' && of.grows) this.extend(of, positional[0] ?? null, line);
    if (name === 'build')
      of.shape = this.dialect.shape(given.named.get('input_shape') ?? positional[0] ?? null);
    return unchanging.includes(name) ? of : unknown(line, `.${name}( )`);
  }

  private instance(of: ClassOf, given: Given): Instance {
    const instance: Instance = { kind: 'instance', line: given.line, of, fields: new Map(), shape: null };
    const begin = of.methods.get('__init__');
    if (begin)
      this.procedure({ ...begin, name: of.name }, { ...given, positional: [instance, ...given.positional] });
    return instance;
  }

  private forward(instance: Instance, maps: Maps, line: number): Maps {
    const { of } = instance;
    const procedure = of.methods.get(this.dialect.method);
    if (!procedure)
      throw new Fault(of.line, `${of.name} has no ${this.dialect.method}, which says what follows what`);
    const end = this.procedure(procedure, {
      line,
      title: of.name,
      positional: [instance, maps],
      named: new Map(),
    });
    if (isThing(end) && end.kind === 'maps') return end;
    if (isThing(end) && end.kind === 'unknown') throw end.fault;
    throw new Fault(
      procedure.line,
      `what ${of.name}.${this.dialect.method} returns is not what a layer gives`,
    );
  }

  /** The steps that a value stands for: a layer, a row of them, an instance of a class, or the maps of a model. */
  asModule(value: Value, line: number): Module {
    if (!isThing(value)) throw new Fault(line, 'a layer was expected here');
    if (value.kind === 'module') return value;
    if (value.kind === 'unknown') throw value.fault;
    if (value.kind === 'instance') {
      const row = module(value.line, way(this.forward(value, inputMaps(line), line)).steps);
      row.shape = value.shape;
      return row;
    }
    if (value.kind === 'maps') {
      const { input, steps } = way(value);
      return { ...module(value.line, steps), shape: input.shape };
    }
    if (value.kind === 'class') {
      const given = { line: value.line, title: value.name, positional: [], named: new Map() };
      return this.asModule(this.instance(value, given), line);
    }
    if (value.kind === 'named') throw unknownName(this.dialect, value.path, line);
    throw new Fault(line, 'a layer was expected here');
  }

  private asMaps(value: Value, line: number): Maps {
    if (isThing(value) && value.kind === 'maps') return value;
    if (isThing(value) && value.kind === 'unknown') throw value.fault;
    throw new Fault(line, 'what a layer gives was expected here');
  }
}

import '../../domain/src/index';
